package org.disclosure.rollup.intake.file;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads one kind of file into sheets of raw cells. A new kind of file is a new implementation. */
public interface SheetReader {

    FileKind kind();

    /**
     * @param name what the sheet is called when the file does not name its sheets
     * @throws IOException or any runtime exception when the content is damaged
     * @throws UnreadableFileException when it is refused for another reason
     */
    List<Sheet> read(Content content, String name, Limits limits) throws IOException;

    /**
     * The pictures that a person sees in the file, in its order: those that may be tables. None unless the kind of file can
     * hold them.
     *
     * @throws IOException or any runtime exception when the content is damaged
     */
    default List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return List.of();
    }

    /**
     * The same of a file that lies in another, which may lie in another itself.
     *
     * @param depth the number of files that it lies in
     */
    default List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        return read(content, name, limits);
    }
}
