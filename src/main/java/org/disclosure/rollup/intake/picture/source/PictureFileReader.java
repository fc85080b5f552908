package org.disclosure.rollup.intake.picture.source;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** Reads files that are a picture, or several: no sheet holds anything, all there is are pictures. */
public final class PictureFileReader implements SheetReader {

    private static final String NAME = "图片";

    private final FileKind kind;

    public PictureFileReader(FileKind kind) {
        this.kind = kind;
    }

    @Override
    public FileKind kind() {
        return kind;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        pictures(content, limits);
        return List.of(new SheetBuilder(NAME, false, limits).build());
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return EncodedPicture.pages(content.bytes());
    }
}
