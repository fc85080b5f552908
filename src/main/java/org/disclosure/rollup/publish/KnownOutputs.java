package org.disclosure.rollup.publish;

import java.util.List;
import java.util.Set;

/** Record of written outputs besides the manifest, which anybody might delete or change. */
public interface KnownOutputs {

    /** Of nothing. */
    KnownOutputs NONE = new KnownOutputs() {
        @Override
        public Set<String> before() {
            return Set.of();
        }

        @Override
        public void note(List<Manifest.WrittenFile> outputs) {
            // nobody asks for them
        }
    };

    /** The paths of files below the year's folder that the program wrote, with {@code /}. */
    Set<String> before();

    /** Takes note of all files that are about to take the place of those before, the manifest among them. */
    void note(List<Manifest.WrittenFile> outputs);
}
