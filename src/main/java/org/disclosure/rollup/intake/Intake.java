package org.disclosure.rollup.intake;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.intake.doc.DocReader;
import org.disclosure.rollup.intake.document.DocxReader;
import org.disclosure.rollup.intake.document.WordXmlReader;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.html.HtmlReader;
import org.disclosure.rollup.intake.inner.FlatPackageReader;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.mht.MhtReader;
import org.disclosure.rollup.intake.odf.OdsReader;
import org.disclosure.rollup.intake.ofd.OfdReader;
import org.disclosure.rollup.intake.pdf.PdfReader;
import org.disclosure.rollup.intake.picture.PictureTables;
import org.disclosure.rollup.intake.picture.source.PictureFileReader;
import org.disclosure.rollup.intake.rtf.RtfReader;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.text.CsvReader;
import org.disclosure.rollup.intake.xls.SpreadsheetXmlReader;
import org.disclosure.rollup.intake.xls.XlsReader;
import org.disclosure.rollup.intake.xlsb.XlsbReader;
import org.disclosure.rollup.intake.xlsx.XlsxReader;

/**
 * Turns a received file into sheets of raw cells, or into the finding that says why not. No content, however damaged,
 * makes it throw.
 */
public final class Intake {

    private static final long MEGABYTE = 1L << 20;

    private final Map<FileKind, SheetReader> readers = new EnumMap<>(FileKind.class);
    private final Limits limits;

    public Intake(Limits limits) {
        this.limits = limits;
        InnerFiles inner = new InnerFiles(kind -> Optional.ofNullable(readers.get(kind)));
        for (SheetReader reader : List.of(
                new XlsxReader(inner),
                new XlsReader(inner),
                new OdsReader(inner),
                new OdsReader(FileKind.FLAT_ODF, inner),
                new SpreadsheetXmlReader(),
                new CsvReader(),
                new HtmlReader(),
                new DocxReader(inner),
                new DocReader(inner),
                new WordXmlReader(),
                new FlatPackageReader(inner),
                new RtfReader(inner),
                new MhtReader(),
                new XlsbReader(),
                new PdfReader(inner),
                new OfdReader(),
                new PictureFileReader(FileKind.PICTURE),
                new PictureFileReader(FileKind.BMP),
                new PictureFileReader(FileKind.TIFF))) {
            readers.put(reader.kind(), reader);
        }
    }

    /**
     * Content of a file and the findings on it.
     *
     * @param sheets the sheets read; none means that the file could not be read
     * @param findings what was noticed
     * @param pictures the tables in its pictures
     */
    public record Result(List<Sheet> sheets, List<Finding> findings, PictureTables pictures) {

        public Result {
            sheets = List.copyOf(sheets);
            findings = List.copyOf(findings);
        }

        public static Result refused(Finding finding) {
            return new Result(List.of(), List.of(finding), PictureTables.NONE);
        }
    }

    /** The finding for a file that was not read within its time. */
    public Finding tooSlow() {
        return refusal(UnreadableFileException.Reason.TOO_SLOW);
    }

    /** The finding for a file that is larger than the limits allow, which need not be loaded to be refused. */
    public Finding tooLarge() {
        return refusal(UnreadableFileException.Reason.TOO_LARGE);
    }

    /** The finding for a received file of so many bytes, more than the limits allow: it is neither read nor kept. */
    public Finding overSize(long bytes) {
        String size = Long.toString(megabytes(bytes));
        return Finding.of(Problem.I_UNREADABLE, size, Long.toString(limits.bytes() / MEGABYTE))
                .as("over-size")
                .given(size);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, (bytes + MEGABYTE - 1) / MEGABYTE);
    }

    /** The finding for a file that takes more memory than there is, of so many bytes once unpacked. */
    public Finding tooMuch(long unpacked) {
        String megabytes = Long.toString(megabytes(unpacked));
        return Finding.of(Problem.I_UNREADABLE, megabytes).as("too-much").given(megabytes);
    }

    /** Largest memory in bytes that it takes to open a workbook once more, to be marked and saved. */
    public static long weighMarked(byte[] content) {
        return MemoryEstimate.ofMarked(new Content(content));
    }

    /** Reads a file, however much memory it takes. */
    public Result read(byte[] bytes, String fileName) {
        return read(bytes, fileName, needed -> {});
    }

    /**
     * Reads a file.
     *
     * @param fileName the name it was received under, without folders
     * @param memory that is asked for before it is read
     */
    public Result read(byte[] bytes, String fileName, MemoryBudget.Share memory) {
        return read(bytes, fileName, memory::require);
    }

    private Result read(byte[] bytes, String fileName, LongConsumer memory) {
        if (bytes.length == 0) {
            return Result.refused(refusal(UnreadableFileException.Reason.EMPTY));
        }
        if (bytes.length > limits.bytes()) {
            return Result.refused(tooLarge());
        }
        try {
            return read(new Content(bytes), fileName, memory);
        } catch (Throwable e) {
            // whatever a parser stumbles over is the file's damage; the reason in its own terms helps no clerk
            FileFault.require(e);
            return Result.refused(refusal(UnreadableFileException.Reason.DAMAGED));
        }
    }

    private Result read(Content content, String fileName, LongConsumer memory) throws IOException {
        FileKind kind = Sniffer.kind(content);
        if (kind == FileKind.ZIP && kind.fitsName(fileName)) {
            return Result.refused(refusal(UnreadableFileException.Reason.ARCHIVE));
        }
        SheetReader reader = readers.get(kind);
        if (reader == null) {
            return Result.refused(notAccepted(kind, fileName));
        }
        MemoryEstimate memoryEstimate = MemoryEstimate.of(content, kind);
        try (CellMemory cells = new CellMemory(memoryEstimate.least(), memory)) {
            memory.accept(memoryEstimate.bytes());
            LongConsumer beyond = more -> memory.accept(memoryEstimate.bytes() + more);
            return read(reader, content, fileName, beyond);
        } catch (TooMuchMemoryException e) {
            return Result.refused(tooMuch(memoryEstimate.unpacked()));
        }
    }

    /** @param memory is told how much is needed for pictures beyond what the file has already */
    private Result read(SheetReader reader, Content content, String fileName, LongConsumer memory) throws IOException {
        FileKind kind = reader.kind();
        try {
            List<Sheet> sheets = reader.read(content, stem(fileName), limits);
            if (sheets.isEmpty()) {
                return Result.refused(refusal(UnreadableFileException.Reason.DAMAGED));
            }
            PictureTables pictures = new PictureTables(
                    Pictures.areIn(content, reader, limits), () -> Pictures.read(reader, content, limits, memory));
            if (reader instanceof PictureFileReader && pictures.sheets().isEmpty()) {
                return Result.refused(UnreadKind.finding(kind));
            }
            return new Result(sheets, kind.fitsName(fileName) ? List.of() : List.of(misnamed(kind)), pictures);
        } catch (UnreadableFileException e) {
            return Result.refused(refusal(e.reason()));
        }
    }

    /** A file that is nothing known, under the name of a kind that is read, is what is left of such a file. */
    private Finding notAccepted(FileKind kind, String fileName) {
        boolean remains = (kind == FileKind.ZIP || kind == FileKind.OTHER)
                && readers.keySet().stream().anyMatch(readable -> readable.fitsName(fileName));
        if (remains) {
            return refusal(UnreadableFileException.Reason.DAMAGED);
        }
        return UnreadKind.finding(kind);
    }

    private static Finding misnamed(FileKind kind) {
        return Finding.of(Problem.I_KIND, kind.title())
                .as("name")
                .given(kind.keptName())
                .weighing(Severity.HINT);
    }

    private static Finding refusal(UnreadableFileException.Reason reason) {
        return Finding.of(Problem.I_UNREADABLE).as(reason.variant());
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
