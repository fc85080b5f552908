package org.disclosure.rollup.publish.notice.letter;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digest of all that a notice is made from: SHA-256 in hexadecimal digits. Records are taken with all their components, so
 * that none is forgotten that is added later.
 */
public final class NoticeKey {

    private static final ClassValue<byte[]> NAMES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
            return (type.getName() + ':').getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    /**
     * Takes a value in: a text, number, day, record, collection of these, or an optional one. A value is never taken for two.
     *
     * @throws IllegalArgumentException when it is of a kind that is not known to be told apart by its text
     */
    public NoticeKey add(Object value) {
        if (value instanceof Optional<?> optional) {
            text(Optional.class, optional.isPresent() ? "1" : "0");
            optional.ifPresent(this::add);
        } else if (value instanceof Collection<?> collection) {
            text(Collection.class, Integer.toString(collection.size()));
            collection.forEach(this::add);
        } else if (value instanceof Record) {
            components(value);
        } else if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Enum) {
            text(value.getClass(), value instanceof Enum<?> word ? word.name() : value.toString());
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return this;
    }

    private void components(Object value) {
        Method[] components = COMPONENTS.get(value.getClass());
        text(value.getClass(), Integer.toString(components.length));
        try {
            for (Method component : components) {
                add(component.invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void text(Class<?> kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(NAMES.get(kind));
        digest.update((byte) (bytes.length >> 24));
        digest.update((byte) (bytes.length >> 16));
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    /** The digest of all that was taken in; this key begins anew with it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
