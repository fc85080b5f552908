package org.disclosure.rollup.intake.picture.table;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.intake.picture.PictureReader;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.grid.RuledTable;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads the form's tables from the pictures of a file, in their order. One that cannot be decoded is left out. */
public final class FormPictures implements PictureReader {

    private static final String NAME = "图片";

    /** Pictures of a file that are looked at: a report has three tables, and perhaps photographs. */
    private static final int MOST_PICTURES = 60;

    /** A picture with a shorter side is an emblem or a rule. */
    private static final int SMALLEST = 100;

    /** Made when the first picture is looked at: most nights have none. */
    private static final class Reader {

        private static final TableReader ONE = new TableReader();
    }

    @Override
    public List<Sheet> read(List<PictureSource> pictures, Limits limits) {
        List<Sheet> sheets = new ArrayList<>();
        CutTables tables = new CutTables(Reader.ONE);
        for (PictureSource source : pictures.subList(0, Math.min(MOST_PICTURES, pictures.size()))) {
            ReadingTimeLimit.check();
            for (ReadTable table : tables.add(find(source))) {
                if (sheets.size() < limits.sheets()) {
                    sheets.add(TableSheet.of(table, NAME + (sheets.size() + 1), limits));
                }
            }
        }
        return sheets;
    }

    private static List<RuledTable> find(PictureSource source) {
        try {
            BufferedImage image = source.open();
            boolean isLarge = image.getWidth() >= SMALLEST && image.getHeight() >= SMALLEST;
            return isLarge ? Reader.ONE.find(GreyPicture.of(image)) : List.of();
        } catch (Throwable e) {
            // too large for the memory that there is, or damaged: the others may still be read
            if (!(e instanceof TooMuchMemoryException)) {
                FileFault.require(e);
            }
            ReadingTimeLimit.check();
            return List.of();
        }
    }
}
