package org.disclosure.rollup.intake.html;

import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.HtmlPictures;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.text.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads HTML, which portals and spreadsheet programs often save under {@code .xls}. All tables come on one sheet below
 * each other with the text between them, as a spreadsheet program shows the file. Nothing that the page refers to is
 * fetched.
 */
public final class HtmlReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.HTML;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) {
        return HtmlPictures.of(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) {
        return List.of(sheet(Jsoup.parse(TextDecoder.decodeHtml(content.bytes())), name, false, limits));
    }

    /** The sheet that a page is. */
    public static Sheet sheet(Document document, String name, boolean hidden, Limits limits) {
        Page page = new Page(new SheetBuilder(name, hidden, limits), limits);
        page.lay(HtmlBlocks.of(document, limits));
        return page.sheet.build();
    }

    /** Lays the page's content out on a sheet from top to bottom. */
    private static final class Page implements BlockLayout {

        private final SheetBuilder sheet;
        private final Limits limits;
        private int row;

        Page(SheetBuilder sheet, Limits limits) {
            this.sheet = sheet;
            this.limits = limits;
        }

        @Override
        public void paragraph(Block.Paragraph paragraph) {
            CellText text = paragraph.text(limits);
            if (!text.value().isBlank() && !text.details().isUnseen()) {
                sheet.add(row++, 0, text);
            }
        }

        @Override
        public void table(Block.Table table) {
            SpanGrid grid = new SpanGrid(sheet, limits, row, table.hiddenColumns());
            table.rows().forEach(grid::row);
            row = grid.end();
        }
    }
}
