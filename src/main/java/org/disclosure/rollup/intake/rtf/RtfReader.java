package org.disclosure.rollup.intake.rtf;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.RtfPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordSheets;

/** Reads Rich Text Format reports (.rtf): the running text as a sheet, and each table as a sheet of its own. */
public final class RtfReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.RTF;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) {
        return RtfPictures.of(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        WordSheets sheets = new WordSheets(limits);
        RtfSheets.add(RtfDocument.read(content.bytes(), new RtfObjects()), sheets);
        return sheets.build();
    }
}
