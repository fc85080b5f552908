package org.disclosure.rollup.intake;

import java.util.ArrayList;
import java.util.List;

/** Collects the texts that the cells of a workbook share. Phonetic hints (拼音) are no part of a text. */
final class SharedStringsHandler implements XmlHandler {

    private final int textLimit;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    SharedStringsHandler(Limits limits) {
        this.textLimit = limits.textLength();
    }

    List<String> texts() {
        return texts;
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "si" -> {
                Deadline.check();
                text.setLength(0);
            }
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            default -> {
                // how a run of the text looks
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> texts.add(text.toString());
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {
                // see start
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        // a text that no cell shows may be of any length; what is over the limit is refused where a cell shows it
        if (inText && text.length() <= textLimit) {
            text.append(characters, start, length);
        }
    }
}
