package org.disclosure.rollup.intake.inner;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads Word and Excel files whose parts are written into one XML file instead of a zip file ("flat OPC"). */
public final class FlatPackageReader implements SheetReader {

    private final InnerFiles inner;

    /**
     * @param inner reads the file once it is packed
     */
    public FlatPackageReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.FLAT_OPC;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        Content packed = new Content(FlatPackage.pack(content.stream()));
        return inner.reader(Sniffer.kind(packed)).pictures(packed, limits);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    /**
     * @throws UnreadableFileException when it holds no document of a kind that is read
     */
    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        Content packed = new Content(FlatPackage.pack(content.stream()));
        FileKind kind = Sniffer.kind(packed);
        if (kind != FileKind.DOCX && kind != FileKind.XLSX) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        return inner.reader(kind).read(packed, name, limits, depth);
    }
}
