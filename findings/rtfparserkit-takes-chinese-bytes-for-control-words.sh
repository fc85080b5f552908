#!/usr/bin/env bash
# One would guess: a control word of RTF ends at the first character that is no letter of a to z, as the format's description
# says, so that the two bytes of a Chinese character right behind it (as GBK programs write them, not escaped) are text.
# What happens: rtfparserkit takes any byte above 127 that is a letter in Latin-1 for a part of the word. The word is unknown then,
# what it says is lost, and so is the byte.
# rtfparserkit 1.16.0. It matters to whoever reads reports that older Chinese programs saved as RTF.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.github.joniles</groupId><artifactId>rtfparserkit</artifactId><version>1.16.0</version></dependency>
</dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat > Words.java <<'JAVA'
import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
public class Words {
    static String text(String rtf) throws Exception {
        StringTextConverter converter = new StringTextConverter();
        converter.convert(new RtfStreamSource(new ByteArrayInputStream(rtf.getBytes(Charset.forName("GBK")))));
        return converter.getText().strip();
    }
    public static void main(String[] args) throws Exception {
        String head = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ";
        String spaced = text(head + "\u516c\u5f00\\b \u7701\u5e02\\b0 12}");
        String close = text(head + "\u516c\u5f00\\b\u7701\u5e02\\b0 12}");
        System.out.println("with a space behind the word: " + spaced);
        System.out.println("without one:                  " + close);
        System.out.println("rtfparserkit 1.16.0");
        boolean stands = spaced.equals("\u516c\u5f00\u7701\u5e0212") && !close.equals(spaced);
        System.exit(stands ? 0 : 1);
    }
}
JAVA
javac -nowarn -cp "$(cat cp.txt)" Words.java
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$(cat cp.txt):." Words
