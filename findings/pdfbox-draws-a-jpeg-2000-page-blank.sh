#!/usr/bin/env bash
# One would guess: where PDFBox cannot decode the picture of a scanned page, drawing that page fails, so that the caller knows.
# What happens: without a plugin for JPEG 2000 the page is drawn without its picture: white, no exception, one line in the log. The page
# looks like an empty one.
# PDFBox 3.0.8. It matters to whoever draws scanned pages in order to read them: the picture's filter must be looked at first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
pom() {
    mkdir -p "$1"
    cat > "$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>$2</dependencies>
</project>
POM
    mvn -q -B -f "$1/pom.xml" dependency:build-classpath -Dmdep.outputFile=cp.txt
}
pdfbox='<dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>'
encoder='<dependency><groupId>com.github.jai-imageio</groupId><artifactId>jai-imageio-jpeg2000</artifactId><version>1.4.0</version></dependency>'
pom plain "$pdfbox"
pom plugin "$pdfbox$encoder"
cat > Page.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
public class Page {
    public static void main(String[] args) throws Exception {
        File file = new File("page.pdf");
        if (args[0].equals("write")) {
            BufferedImage black = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            if (!ImageIO.write(black, "jpeg 2000", packed)) {
                throw new IllegalStateException("no encoder");
            }
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(64, 64));
                document.addPage(page);
                PDImageXObject picture = new PDImageXObject(document, new ByteArrayInputStream(packed.toByteArray()),
                        COSName.JPX_DECODE, 64, 64, 8, PDDeviceRGB.INSTANCE);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, 64, 64);
                }
                document.save(file);
            }
            return;
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0);
            System.out.printf("the middle of the page %s: %06X%n", args[1], drawn.getRGB(32, 32) & 0xFFFFFF);
        }
    }
}
JAVA
javac -nowarn -cp "$(cat plugin/cp.txt)" Page.java
run() { java -Djava.awt.headless=true -cp "$(cat "$1/cp.txt"):." Page "${@:2}"; }
run plugin write
with=$(run plugin draw "with the plugin" 2> with.log)
without=$(run plain draw "without it" 2> without.log)
printf '%s\n%s\n' "$with" "$without"
grep -m 1 -i "jpeg2000\|jpeg 2000\|jpx" without.log || true
echo "PDFBox 3.0.8"
[[ $with == *000000 && $without == *FFFFFF ]]
