package org.disclosure.rollup.publish.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.publish.file.FileNames;

/** The folders of the areas' own outputs, below those of the whole. */
public final class AreaFolders {

    /** The folder with a folder for each area. */
    public static final String PARENT = "areas";

    private AreaFolders() {}

    /** The names of the areas' folders by the areas' codes. */
    public static Map<String, String> names(List<Area> areas) {
        FileNames names = new FileNames();
        return areas.stream().collect(Collectors.toMap(Area::code, area -> names.nextFolder(area.code(), area.name())));
    }
}
