package org.disclosure.rollup.publish.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class SavedFileTest {

    @Test
    void whatTheDiskSaidIsToldWhateverBecameOfItOnItsWay() {
        IOException full = new IOException("No space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> SavedFile.write(disk, out -> {
                    try {
                        out.write(1);
                        out.flush();
                    } catch (IOException e) {
                        throw new IllegalStateException("Failed to save");
                    }
                }))
                .isSameAs(full);
    }
}
