package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A rectangle to be blackened, in the page's own space. */
record Place(Rectangle2D box, String ground) {

    /** Whether something this big shows in one of the places; a touch of the edge does not count. */
    static boolean covers(List<Place> places, Rectangle2D thing) {
        double area = thing.getWidth() * thing.getHeight();
        for (Place each : places) {
            Rectangle2D common = each.box().createIntersection(thing);
            boolean meets = common.getWidth() > 0 && common.getHeight() > 0;
            boolean centre = each.box().contains(thing.getCenterX(), thing.getCenterY());
            if (centre || meets && common.getWidth() * common.getHeight() > area * 0.12) {
                return true;
            }
        }
        return false;
    }

    static boolean touches(List<Place> places, Rectangle2D thing) {
        Rectangle2D grown = grown(thing, 0.3);
        return places.stream().anyMatch(each -> each.box().intersects(grown));
    }

    static boolean holds(List<Place> places, Rectangle2D thing) {
        return places.stream().anyMatch(each -> grown(each.box(), 1.5).contains(grown(thing, 0.01)));
    }

    static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }
}
