package org.disclosure.rollup.intake.mht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.html.HtmlReader;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return new Reading(MhtParts.of(content.bytes(), limits), limits).sheets(name);
    }

    /** The reading of one file. */
    private record Reading(MhtParts parts, Limits limits) {

        List<Sheet> sheets(String name) throws IOException {
            String page =
                    parts.main().orElseThrow(() -> new IOException("No page")).text(limits);
            List<MhtSheet> listed = MhtSheet.sheets(page, limits.sheets());
            if (listed.stream().allMatch(sheet -> sheet.reference().isEmpty())) {
                return pages(page, listed.size() == 1 ? listed.get(0).name() : name);
            }
            List<Sheet> sheets = new ArrayList<>();
            for (MhtSheet sheet : listed) {
                Optional<MhtPart> source = parts.page(sheet.reference());
                if (source.isPresent()) {
                    String text = source.get().text(limits);
                    sheets.add(sheet(text, sheet.name(), MhtSheet.isHidden(text)));
                }
            }
            return sheets;
        }

        /** A page, and those that it shows in frames. */
        private List<Sheet> pages(String page, String name) throws IOException {
            List<Sheet> sheets = new ArrayList<>();
            sheets.add(sheet(page, name, false));
            for (String reference : MhtSheet.frames(page, limits.sheets())) {
                Optional<MhtPart> frame = parts.page(reference);
                if (frame.isPresent() && sheets.size() < limits.sheets()) {
                    sheets.add(sheet(frame.get().text(limits), name + " " + (sheets.size() + 1), false));
                }
            }
            return sheets;
        }

        /** The sheet that a page is, in the looks that its style sheets give it. */
        private Sheet sheet(String page, String name, boolean hidden) throws IOException {
            CellMemory memory = CellMemory.current();
            long bytes = MemoryEstimate.ofPage(page);
            memory.count(bytes);
            Document document = Jsoup.parse(page);
            for (Element link : document.select("link[rel~=(?i)^\\s*stylesheet\\s*$][href]:not([media~=(?i)print])")) {
                Optional<MhtPart> styles = parts.styles(link.attr("href"));
                if (styles.isPresent()) {
                    link.replaceWith(new Element("style")
                            .appendChild(new DataNode(styles.get().text(limits))));
                }
            }
            Sheet sheet = HtmlReader.sheet(document, name, hidden, limits);
            memory.count(-bytes);
            return sheet;
        }
    }
}
