package org.disclosure.rollup.intake.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/**
 * The layers of a PDF file and whether they are seen.
 *
 * @param properties null when the file has none
 */
record Layers(PDOptionalContentProperties properties) {

    /** True if what belongs to the layer, or to several, is hidden. */
    boolean isHidden(PDPropertyList layer) {
        if (properties == null) {
            return false;
        }
        if (layer instanceof PDOptionalContentGroup group) {
            return !properties.isGroupEnabled(group);
        }
        return layer instanceof PDOptionalContentMembershipDictionary several && areHidden(several);
    }

    /** The same of an object that names its layer under OC. */
    boolean isHidden(COSDictionary object) {
        COSBase layer = object.getDictionaryObject(COSName.OC);
        return layer instanceof COSDictionary dictionary && isHidden(PDPropertyList.create(dictionary));
    }

    private boolean areHidden(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> layers = several.getOCGs();
        if (layers.isEmpty()) {
            return false;
        }
        long hidden = layers.stream().filter(this::isHidden).count();
        return switch (several.getVisibilityPolicy().getName()) {
            case "AllOn" -> hidden > 0;
            case "AnyOff" -> hidden == 0;
            case "AllOff" -> hidden < layers.size();
            default -> hidden == layers.size();
        };
    }
}
