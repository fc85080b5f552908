package org.disclosure.rollup.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A night on an inbox whose names and cells try to become markup or script. */
public final class HostilePage {

    public static final List<String> NAMES = List.of(
            "<img src=x onerror=document.title=1>局",
            "</script><script>document.title=1</script>局",
            "\"'><svg onload=document.title=1>&amp;局",
            "财政<!--局");

    private HostilePage() {}

    public static Night run(Path folder) throws IOException {
        Path inbox = folder.resolve("inbox");
        Path received = Files.createDirectories(inbox.resolve("2023").resolve("2024-01-10"));
        StringBuilder roster = new StringBuilder("code,name,aliases,kind,order\n");
        for (int index = 0; index < NAMES.size(); index++) {
            roster.append("U")
                    .append(index)
                    .append(",\"")
                    .append(NAMES.get(index).replace("\"", "\"\""));
            roster.append("\",,部门,").append(index).append('\n');
            String table = "填报单位：," + quoted(NAMES.get(index)) + "\n信息内容,本年处理决定数量\n行政许可,"
                    + quoted("</script>\u202E\u2066<img src=x onerror=document.title=1>\u2028") + "\n";
            Files.writeString(received.resolve("<b onclick=1>" + index + "&'.csv"), table);
        }
        Files.writeString(inbox.resolve("roster.csv"), roster);
        return Night.run(inbox, folder);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
