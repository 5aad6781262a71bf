package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;

/** A sign drawn on a page: what it stands for, empty where the font does not tell, and where it is. */
record Glyph(String text, Rectangle2D box) {}
