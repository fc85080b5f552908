package org.disclosure.rollup.intake.mht;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.picture.source.HtmlPictures;
import org.jsoup.parser.Parser;

/** The pictures that a page shows one after another. Word keeps a picture as it was beside one of the size that is shown. */
final class MhtPictures {

    private static final Pattern PICTURE = Pattern.compile(
            "<(v:imagedata|img)\\b[^<>]{0,2000}?\\bsrc\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s<>\"']++))[^<>]{0,2000}>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHOWS_A_SHAPE = Pattern.compile("\\bv:shapes\\s*=", Pattern.CASE_INSENSITIVE);

    private static final String WITHIN = "data:";

    private final MhtParts parts;
    private final Limits limits;
    private final List<PictureSource> pictures = new ArrayList<>();

    /** The picture as it was of the shape that the next one shows. */
    private Optional<MhtPart> original = Optional.empty();

    private MhtPictures(MhtParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** A picture, in the best of the ways that the file has it in. */
    private record Shown(List<MhtPart> ways, Limits limits) implements PictureSource {

        @Override
        public BufferedImage open() throws IOException {
            IOException failure = new IOException("No picture");
            for (MhtPart way : ways) {
                try {
                    return new EncodedPicture(way.bytes(limits)).open();
                } catch (IOException e) {
                    // a drawing of Windows beside the picture of it
                    failure = e;
                }
            }
            throw failure;
        }
    }

    static List<PictureSource> of(MhtParts parts, List<String> pages, Limits limits) {
        MhtPictures all = new MhtPictures(parts, limits);
        pages.forEach(all::add);
        return all.pictures;
    }

    private void add(String page) {
        for (Matcher picture = PICTURE.matcher(page); picture.find(); ) {
            String source = Parser.unescapeEntities(source(picture), true);
            Optional<MhtPart> part = parts.picture(source);
            if (picture.group(1).length() > "img".length()) {
                original = part;
            } else if (source.startsWith(WITHIN)) {
                pictures.addAll(HtmlPictures.of(new Content(source.getBytes(StandardCharsets.ISO_8859_1))));
            } else {
                boolean shape = SHOWS_A_SHAPE.matcher(picture.group()).find();
                List<MhtPart> ways = new ArrayList<>();
                original.filter(kept -> shape).ifPresent(ways::add);
                part.ifPresent(ways::add);
                if (!ways.isEmpty()) {
                    pictures.add(new Shown(List.copyOf(ways), limits));
                }
                original = Optional.empty();
            }
        }
    }

    private static String source(Matcher picture) {
        for (int group = 2; group < picture.groupCount(); group++) {
            if (picture.group(group) != null) {
                return picture.group(group);
            }
        }
        return picture.group(picture.groupCount());
    }
}
