package org.disclosure.rollup.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.limit.LimitedStream;
import org.disclosure.rollup.intake.limit.Limits;

/** The files that are attached to a PDF file: offices put the workbook there that the pages were printed from. */
final class PdfAttachments {

    /** Nodes that list files, one below the other. */
    private static final int DEEPEST = 8;

    private final Limits limits;
    private final List<byte[]> all = new ArrayList<>();

    private PdfAttachments(Limits limits) {
        this.limits = limits;
    }

    /** The first of them, as many as are read of any file. */
    static List<byte[]> of(PDDocument document, Limits limits) throws IOException {
        PdfAttachments attachments = new PdfAttachments(limits);
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            attachments.add(names.getEmbeddedFiles(), 0);
        }
        return attachments.all;
    }

    private void add(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> files = node.getNames();
        for (PDComplexFileSpecification file : files == null ? List.<PDComplexFileSpecification>of() : files.values()) {
            if (file != null && file.getEmbeddedFile() != null && all.size() < MemoryEstimate.MOST_OBJECTS) {
                all.add(content(file.getEmbeddedFile()));
            }
        }
        Collection<PDNameTreeNode<PDComplexFileSpecification>> below = node.getKids();
        if (below != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : below) {
                add(kid, depth + 1);
            }
        }
    }

    private byte[] content(PDEmbeddedFile file) throws IOException {
        try (InputStream in = new LimitedStream(file.createInputStream(), limits.bytes())) {
            return in.readAllBytes();
        }
    }
}
