package org.mingtang.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Coordinates that mean the same grid line, gathered into one. */
final class Edges {

    /** 1 mm in twips for doc; pdf gives its own, smaller one in points. */
    private static final double TWIPS_APART = 57;

    private final List<Double> lines = new ArrayList<>();

    Edges(Collection<Double> coordinates) {
        this(coordinates, TWIPS_APART);
    }

    Edges(Collection<Double> coordinates, double apart) {
        double last = Double.NEGATIVE_INFINITY;
        for (double each : coordinates.stream().sorted().toList()) {
            if (each - last > apart) {
                lines.add(each);
            }
            last = each;
        }
    }

    int count() {
        return lines.size();
    }

    double at(int index) {
        return lines.get(index);
    }

    List<Double> all() {
        return List.copyOf(lines);
    }

    /** The line nearest to the coordinate. */
    int indexOf(double coordinate) {
        int nearest = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (Math.abs(lines.get(i) - coordinate) < Math.abs(lines.get(nearest) - coordinate)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
