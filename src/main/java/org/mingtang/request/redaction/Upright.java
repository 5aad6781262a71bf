package org.mingtang.request.redaction;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * How a photograph is turned as it was seen: a camera stores what its sensor has and writes down how it was held (Exif, tag
 * 0x0112), and leaves the turning to whoever shows it.
 *
 * @param orientation 1 to 8; 1 is as stored, from 5 on width and height change places
 */
record Upright(int orientation) {

    private static final Upright AS_STORED = new Upright(1);

    /** As stored where a file says nothing of it, or nothing that can be understood. */
    static Upright of(byte[] file) {
        try {
            var said = JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (said == null || !said.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return AS_STORED;
            }
            int orientation = said.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation < 1 || orientation > 8 ? AS_STORED : new Upright(orientation);
        } catch (JpegProcessingException | MetadataException | IOException | RuntimeException noCamera) {
            // Whatever a reader throws at bytes that no camera wrote.
            return AS_STORED;
        }
    }

    int width(int width, int height) {
        return orientation < 5 ? width : height;
    }

    int height(int width, int height) {
        return orientation < 5 ? height : width;
    }

    /** From a point of the stored picture of that size to where it is seen. */
    AffineTransform turn(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
