package org.disclosure.rollup.intake.odf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.calculation.Recalculation;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.PackagedPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xml.ElementText;
import org.disclosure.rollup.intake.xml.XmlEvents;
import org.disclosure.rollup.intake.xml.XmlHandler;
import org.disclosure.rollup.intake.xml.XmlNames;

/** Reads OpenDocument spreadsheets (.ods) and texts (.odt), packed as a zip file or all in one part (.fods, .fodt). */
public final class OdsReader implements SheetReader {

    private static final byte[] ZIP = {'P', 'K'};

    private static final String CONTENT = "content.xml";

    private final FileKind kind;
    private final InnerFiles inner;

    /**
     * Reader of those that are packed.
     *
     * @param inner reads the objects of other programs in a file
     */
    public OdsReader(InnerFiles inner) {
        this(FileKind.ODS, inner);
    }

    /** @param kind packed, or in one part */
    public OdsReader(FileKind kind, InnerFiles inner) {
        this.kind = kind;
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return kind;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return PackagedPictures.ofOpenDocument(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        OdfHandler handler = new OdfHandler(limits);
        OdfObjects found = new OdfObjects(handler, limits);
        if (!content.startsWith(ZIP)) {
            parse(content.stream(), found);
            List<Sheet> sheets = Recalculation.of(handler.sheets(), () -> settings(handler, content.stream()), limits);
            return withObjects(sheets, handler, found, Optional.empty(), limits, depth);
        }
        PackageParts packageParts = content.parts();
        packageParts.check(limits);
        if (isEncrypted(packageParts)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
        }
        List<Sheet> sheets = sheets(packageParts, "", handler, found, limits);
        return withObjects(sheets, handler, found, Optional.of(packageParts), limits, depth);
    }

    /** @param folder that of the parts */
    private static List<Sheet> sheets(
            PackageParts packageParts, String folder, OdfHandler handler, XmlHandler content, Limits limits)
            throws IOException {
        Optional<InputStream> styles = packageParts.find(folder + "styles.xml");
        if (styles.isPresent()) {
            parse(styles.get(), handler);
        }
        parse(packageParts.get(folder + CONTENT), content);
        return Recalculation.of(handler.sheets(), () -> settings(handler, about(packageParts)), limits);
    }

    private List<Sheet> withObjects(
            List<Sheet> sheets,
            OdfHandler handler,
            OdfObjects found,
            Optional<PackageParts> packageParts,
            Limits limits,
            int depth)
            throws IOException {
        EmbeddedFiles objects = new EmbeddedFiles(sheets, inner, limits, depth);
        found.each(new OdfObjects.Taker() {
            @Override
            public void place(String place) throws IOException {
                if (packageParts.isPresent()) {
                    add(place, packageParts.get(), objects, limits);
                }
            }

            @Override
            public void document(OdfHandler document) {
                objects.add(Recalculation.of(document.sheets(), document::settings, limits));
            }

            @Override
            public void bytes(byte[] object) {
                objects.add(object);
            }
        });
        return handler.isText() ? objects.beforeTheText() : objects.behind();
    }

    /** Takes an object: one of the same kind has parts of its own, any other is a part. */
    private static void add(String place, PackageParts packageParts, EmbeddedFiles objects, Limits limits)
            throws IOException {
        if (packageParts.names().contains(place + "/" + CONTENT)) {
            OdfHandler document = new OdfHandler(limits);
            objects.add(sheets(packageParts, place + "/", document, document, limits));
            return;
        }
        Optional<InputStream> other = packageParts.find(place);
        if (other.isPresent()) {
            objects.add(other.get().readAllBytes());
        }
    }

    /** The part that says which program wrote them; nothing when there is none. */
    private static InputStream about(PackageParts packageParts) {
        try {
            return packageParts.get("meta.xml");
        } catch (IOException e) {
            return InputStream.nullInputStream();
        }
    }

    private static void parse(InputStream part, XmlHandler handler) throws IOException {
        XmlEvents.read(part, handler, XmlNames.PREFIXED);
    }

    /** Programs that calculate take over what they have stored themselves. */
    private static CalculationSettings settings(OdfHandler handler, InputStream about) {
        CalculationSettings settings = handler.settings();
        try {
            String program = ElementText.find(about, "generator");
            settings.believe(CalculationSettings.isCalculating(program));
        } catch (IOException e) {
            // a program that does not say who it is
        }
        return settings;
    }

    /** Parts with a password keep their names; the manifest says that their content is encrypted. */
    private static boolean isEncrypted(PackageParts packageParts) throws IOException {
        byte[] manifest = packageParts.get("META-INF/manifest.xml").readAllBytes();
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }
}
