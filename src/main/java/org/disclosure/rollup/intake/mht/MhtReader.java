package org.disclosure.rollup.intake.mht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.html.HtmlReader;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads web pages that Word, Excel, WPS and browsers save as one file (.mht, .mhtml), and often under the name of a document
 * or a workbook. The pages of a workbook are its sheets.
 */
public final class MhtReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.MHT;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        List<PictureSource> pictures = new ArrayList<>();
        for (MhtPart part : MhtParts.of(content.bytes(), limits).pictures()) {
            pictures.add(() -> new EncodedPicture(part.bytes(limits)).open());
        }
        return pictures;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        MhtParts parts = MhtParts.of(content.bytes(), limits);
        MhtPart main = parts.main().orElseThrow(() -> new IOException("No page"));
        String page = main.text(limits);
        List<MhtSheet> listed = MhtSheet.sheets(page, limits.sheets());
        if (listed.stream().noneMatch(sheet -> !sheet.reference().isEmpty())) {
            return pages(parts, page, listed.size() == 1 ? listed.get(0).name() : name, limits);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (MhtSheet sheet : listed) {
            Optional<MhtPart> source = parts.page(sheet.reference());
            if (source.isPresent()) {
                String text = source.get().text(limits);
                sheets.add(read(text, shown -> HtmlReader.sheet(shown, sheet.name(), MhtSheet.isHidden(text), limits)));
            }
        }
        return sheets;
    }

    /** A page, and those that it shows in frames. */
    private static List<Sheet> pages(MhtParts parts, String page, String name, Limits limits) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        List<String> frames = read(page, shown -> {
            sheets.add(HtmlReader.sheet(shown, name, false, limits));
            return MhtSheet.frames(shown, limits.sheets());
        });
        for (String reference : frames) {
            Optional<MhtPart> frame = parts.page(reference);
            if (frame.isPresent() && sheets.size() < limits.sheets()) {
                String inner = name + " " + (sheets.size() + 1);
                sheets.add(read(frame.get().text(limits), shown -> HtmlReader.sheet(shown, inner, false, limits)));
            }
        }
        return sheets;
    }

    /** Takes something from a page, with the memory that its elements take meanwhile. */
    private static <T> T read(String page, Function<Document, T> taking) {
        CellMemory memory = CellMemory.current();
        long bytes = MemoryEstimate.ofPage(page);
        memory.count(bytes);
        T taken = taking.apply(Jsoup.parse(page));
        memory.count(-bytes);
        return taken;
    }
}
