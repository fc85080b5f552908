package org.disclosure.rollup.intake.odf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Takes the objects out of an OpenDocument file as it is read; the rest goes to who reads the file. */
final class OdfObjects implements XmlHandler {

    private static final Set<String> OBJECTS = Set.of("draw:object", "draw:object-ole");
    private static final String DOCUMENT = "office:document";
    private static final String BYTES = "office:binary-data";

    private final OdfHandler file;
    private final Limits limits;
    private final List<Found> found = new ArrayList<>();

    /** The document that is an object and is being read; null outside of such. */
    private OdfHandler document;

    private int depth;
    private boolean inObject;

    /** The bytes of an object of another program; null outside of such. */
    private StringBuilder bytes;

    /** An object: one of these, the others are null. */
    private record Found(String place, OdfHandler document, byte[] bytes) {}

    /** Takes an object by what is known of it. */
    interface Taker {

        /** One that has parts of its own, or is a part. */
        void place(String place) throws IOException;

        /** One that is written in the midst of the file. */
        void document(OdfHandler document);

        /** One of another program. */
        void bytes(byte[] object);
    }

    OdfObjects(OdfHandler file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Gives the objects in their order. */
    void each(Taker taker) throws IOException {
        for (Found object : found) {
            if (object.document() != null) {
                taker.document(object.document());
            } else if (object.bytes() != null) {
                taker.bytes(object.bytes());
            } else {
                taker.place(object.place());
            }
        }
    }

    @Override
    public void start(String name, Attributes attributes) {
        if (document == null && inObject && name.equals(DOCUMENT)) {
            document = new OdfHandler(limits);
        }
        if (document != null) {
            depth++;
            document.start(name, attributes);
            return;
        }
        if (OBJECTS.contains(name) && !file.isBesides()) {
            inObject = true;
            String place = attributes.find("xlink:href");
            if (place != null) {
                found.add(new Found(place.replaceFirst("^\\./", ""), null, null));
            }
        } else if (inObject && name.equals(BYTES)) {
            bytes = new StringBuilder();
        }
        file.start(name, attributes);
    }

    @Override
    public void end(String name) {
        if (document != null) {
            document.end(name);
            if (--depth == 0) {
                found.add(new Found(null, document, null));
                document = null;
            }
            return;
        }
        if (OBJECTS.contains(name)) {
            inObject = false;
        } else if (bytes != null && name.equals(BYTES)) {
            found.add(new Found(null, null, Base64.getMimeDecoder().decode(bytes.toString())));
            bytes = null;
        }
        file.end(name);
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (document != null) {
            document.text(characters, start, length);
        } else if (bytes != null) {
            bytes.append(characters, start, length);
        } else {
            file.text(characters, start, length);
        }
    }
}
