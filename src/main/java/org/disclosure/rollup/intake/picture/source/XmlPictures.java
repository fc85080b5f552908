package org.disclosure.rollup.intake.picture.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.xml.XmlEvents;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** The pictures of a document that is one XML text: they stand in it as Base64. */
public final class XmlPictures {

    private XmlPictures() {}

    public static List<PictureSource> of(Content content) throws IOException {
        Handler handler = new Handler();
        XmlEvents.read(content.stream(), handler);
        return handler.pictures;
    }

    private static final class Handler implements XmlHandler {

        /** Of Word 2003 XML and of flat OpenDocument. */
        private static final Set<String> ELEMENTS = Set.of("binData", "binary-data");

        private final List<PictureSource> pictures = new ArrayList<>();
        private StringBuilder packed;

        @Override
        public void start(String name, Attributes attributes) {
            packed = ELEMENTS.contains(name) ? new StringBuilder() : null;
        }

        @Override
        public void text(char[] characters, int start, int length) {
            if (packed != null) {
                packed.append(characters, start, length);
            }
        }

        @Override
        public void end(String name) {
            if (packed != null) {
                String file = packed.toString();
                pictures.add(() -> new EncodedPicture(Base64.getMimeDecoder().decode(file)).open());
            }
            packed = null;
        }
    }
}
