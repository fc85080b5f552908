package org.disclosure.rollup.publish.word;

/** A file is no Word document, or none that is safe to read. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(String message) {
        super(message);
    }

    UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
