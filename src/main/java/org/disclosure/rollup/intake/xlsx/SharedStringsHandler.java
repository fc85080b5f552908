package org.disclosure.rollup.intake.xlsx;

import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Collects the texts that the cells of a workbook share. */
final class SharedStringsHandler implements XmlHandler {

    private final SharedStrings texts = new SharedStrings();
    private final XlsxText text;

    SharedStringsHandler(Limits limits) {
        this.text = new XlsxText(limits);
    }

    SharedStrings texts() {
        return texts;
    }

    @Override
    public void start(String name, Attributes attributes) {
        if (name.equals("si")) {
            ReadingTimeLimit.check();
            text.clear();
        } else {
            text.start(name, attributes);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("si")) {
            texts.add(text);
        } else {
            text.end(name);
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        text.text(characters, start, length);
    }
}
