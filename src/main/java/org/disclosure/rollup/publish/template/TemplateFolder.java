package org.disclosure.rollup.publish.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.publish.file.FileNames;

/** Writes templates into a folder, a file each; never overwrites a file, which may have been filled in. */
public final class TemplateFolder {

    private static final String OF_ANY_UNIT = "空白表.xlsx";

    private final Path folder;
    private final LocalDate day;
    private final FileNames names = new FileNames();

    /**
     * @param day what the files say of when they were made
     */
    public TemplateFolder(Path folder, LocalDate day) {
        this.folder = folder;
        this.day = day;
    }

    /**
     * A template's file.
     *
     * @param isNew whether it was written; a file that was there is as it was
     */
    public record Result(Path file, boolean isNew) {}

    /** Writes a template under its unit's code and name. */
    public Result write(Template template) throws IOException {
        Optional<String> ofUnit = template.unit().map(unit -> names.next(unit.code(), unit.name()));
        Path file = folder.resolve(ofUnit.orElse(OF_ANY_UNIT));
        boolean isNew = Files.notExists(file);
        if (isNew) {
            Files.createDirectories(folder);
            TemplateWorkbook.write(template, day, file);
        }
        return new Result(file, isNew);
    }
}
