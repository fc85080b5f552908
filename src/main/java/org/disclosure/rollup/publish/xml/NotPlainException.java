package org.disclosure.rollup.publish.xml;

import java.io.IOException;

/** A workbook has something that editing its parts is not prepared for; it is opened as a whole then. */
public final class NotPlainException extends IOException {

    private static final long serialVersionUID = 1L;

    public NotPlainException(String what) {
        super(what);
    }
}
