package org.disclosure.rollup.intake.doc;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.usermodel.Range;
import org.disclosure.rollup.intake.word.WordFields;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordWalk;

/** Walks through a part of a Word 97 document, paragraph by paragraph and run by run. */
final class DocText implements WordWalk.Writer<DocParagraph> {

    private static final char DESCRIBED = 0x01;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;

    /** Stands for a character of another font. */
    private static final char SYMBOL = '(';

    private final CharSequence text;
    private final byte[] data;
    private final List<CHPX> runs;
    private final DocLooks looks;
    private final WordSheets sheets;
    private final WordFields fields = new WordFields();
    private final StringBuilder piece = new StringBuilder();
    private int run;

    DocText(HWPFDocument document, DocLooks looks, WordSheets sheets) {
        this.text = document.getText();
        this.data = document.getDataStream();
        this.runs = document.getCharacterTable().getTextRuns();
        this.looks = looks;
        this.sheets = sheets;
    }

    /** Reads a part; parts are read in the order of the file. */
    void read(HWPFDocument document, Range part) {
        fields.clear();
        new WordWalk<>(sheets, this).through(DocParagraph.of(document, part));
    }

    @Override
    public void endCell() {
        fields.clear();
    }

    @Override
    public void write(DocParagraph paragraph, int around) {
        List<Integer> grounds = List.of(paragraph.ground() == WordInk.AUTOMATIC ? around : paragraph.ground());
        int at = paragraph.start();
        while (at < paragraph.end()) {
            while (run < runs.size() && runs.get(run).getEnd() <= at) {
                run++;
            }
            CHPX there = run < runs.size() && runs.get(run).getStart() <= at ? runs.get(run) : null;
            int end = paragraph.end();
            if (run < runs.size()) {
                end = Math.min(end, there == null ? runs.get(run).getStart() : there.getEnd());
            }
            write(at, end, looks.of(there, at, paragraph.style(), grounds));
            at = end;
        }
    }

    private void write(int start, int end, DocLooks.RunLook said) {
        for (int at = start; at < end; at++) {
            char character = text.charAt(at);
            switch (character) {
                case FIELD_BEGIN -> {
                    flush(said);
                    fields.begin(false);
                }
                case FIELD_SEPARATOR -> {
                    flush(said);
                    fields.separate();
                }
                case FIELD_END -> {
                    flush(said);
                    fields.end().addTo(sheets, said.look());
                }
                case DESCRIBED -> {
                    if (!fields.isShown() && said.data() >= 0) {
                        fields.choose(DocDropDown.chosen(data, said.data()));
                    }
                }
                default -> add(character, said);
            }
        }
        flush(said);
    }

    /** Adds a character, unless it ends cells and paragraphs or anchors notes, comments and pictures. */
    private void add(char character, DocLooks.RunLook said) {
        switch (character) {
            case '\t' -> piece.append('\t');
            case 0x0B -> piece.append('\n');
            case 0x1E -> piece.append('-');
            case SYMBOL -> piece.append(said.symbol() == 0 ? SYMBOL : said.symbol());
            default -> {
                if (character >= ' ') {
                    piece.append(character);
                }
            }
        }
    }

    private void flush(DocLooks.RunLook said) {
        if (piece.isEmpty()) {
            return;
        }
        String written = piece.toString();
        piece.setLength(0);
        if (!fields.isShown()) {
            fields.code(written);
            return;
        }
        if (!written.isBlank()) {
            fields.noteText();
            if (said.doubtful()) {
                sheets.doubt();
            }
        }
        sheets.text(written, said.look());
    }
}
