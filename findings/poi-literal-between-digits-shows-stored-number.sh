#!/usr/bin/env bash
# One would guess: POI's DataFormatter shows a number as Excel does, or says that it does not know the format.
# What happens: a format with a literal character between digit places (0!.0,"万元", how offices show 元 as 万元) is given up
# without a sign and the stored 356200 is shown, where Excel shows 35.6万元; 0!.0000 gives 356200.0000! and not 35.6200.
# Apache POI 5.5.1. It matters where what a person sees must be compared with what a cell stores.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency></dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat > Show.java <<'JAVA'
import org.apache.poi.ss.usermodel.DataFormatter;
import java.util.Locale;
public class Show {
    public static void main(String[] args) {
        String[][] cases = {
            {"0!.0,\"万元\"", "35.6万元"}, {"0\\.0,\"万元\"", "35.6万元"}, {"0!.0000", "35.6200"}};
        boolean stands = false;
        for (String[] each : cases) {
            String shown = new DataFormatter(Locale.CHINA).formatRawCellContents(356200, 164, each[0]);
            System.out.println(each[0] + "  Excel: " + each[1] + "  POI: " + shown);
            stands |= each[0].contains("万元") && !shown.equals(each[1]);
        }
        System.out.println("POI " + DataFormatter.class.getPackage().getImplementationVersion());
        System.exit(stands ? 0 : 1);
    }
}
JAVA
java -cp "$(cat cp.txt)" Show.java 2>/dev/null
