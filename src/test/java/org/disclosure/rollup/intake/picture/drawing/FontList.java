package org.disclosure.rollup.intake.picture.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Fonts of this machine, as a text file lists them: a line each with how often the font is to be used, the SHA-256 of its
 * file, its number in it and the file's path. Lines that begin with # say what they are.
 */
public final class FontList {

    private FontList() {}

    /**
     * All fonts of the list, each as often as it says.
     *
     * @throws IOException when a file is not there or is another version
     */
    public static List<OutlineFont> read(Path list) throws IOException {
        List<OutlineFont> fonts = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 4);
                OutlineFont font = font(parts[3], parts[1], Integer.parseInt(parts[2]));
                fonts.addAll(Collections.nCopies(Integer.parseInt(parts[0]), font));
            }
        }
        return fonts;
    }

    private static OutlineFont font(String file, String digest, int number) throws IOException {
        try {
            byte[] found = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(file)));
            if (!HexFormat.of().formatHex(found).equals(digest)) {
                throw new IOException(file + " is another version");
            }
            Font[] fonts = Font.createFonts(new File(file));
            return new OutlineFont(fonts[number]);
        } catch (FontFormatException | NoSuchAlgorithmException e) {
            throw new IOException(file, e);
        }
    }
}
