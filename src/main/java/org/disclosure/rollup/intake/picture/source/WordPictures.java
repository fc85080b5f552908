package org.disclosure.rollup.intake.picture.source;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Picture;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;

/** The pictures of a Word 97-2003 document, as its text shows them one after another. */
public final class WordPictures {

    private WordPictures() {}

    public static List<PictureSource> of(Content content) throws IOException {
        // left open like the content, which it would close
        HWPFDocument document = new HWPFDocument(content.compound().getRoot());
        return document.getPicturesTable().getAllPictures().stream()
                .<PictureSource>map(WordPictures::source)
                .toList();
    }

    private static PictureSource source(Picture picture) {
        return () -> new EncodedPicture(picture.getContent()).open();
    }
}
