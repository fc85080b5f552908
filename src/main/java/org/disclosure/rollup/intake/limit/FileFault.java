package org.disclosure.rollup.intake.limit;

/**
 * Tells what may be a file's fault. Whatever a library throws at a file's content is, an {@link Error} too: a way of packing
 * that needs a library that is not there ends in one. What the virtual machine throws for itself is not, nor is what
 * {@link MemoryBudget} waits for.
 */
public final class FileFault {

    private FileFault() {}

    /** Throws it again when it is no file's fault, in whatever a library has wrapped that. */
    @SuppressWarnings("removal")
    public static void require(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean machine = cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
            if (machine || cause instanceof ThreadDeath) {
                throw (Error) cause;
            }
            if (cause instanceof TooMuchMemoryException || cause instanceof ShortOfMemoryException) {
                throw (RuntimeException) cause;
            }
        }
    }
}
