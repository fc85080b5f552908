package org.disclosure.rollup.intake.picture;

import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads the form's tables from pictures. */
public interface PictureReader {

    /**
     * A sheet for each table found, in the order of the pictures, with the form's labels in their places; its figures say
     * how certain they are.
     */
    List<Sheet> read(List<PictureSource> pictures, Limits limits);
}
