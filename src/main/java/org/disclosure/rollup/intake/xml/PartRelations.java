package org.disclosure.rollup.intake.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.intake.file.PackageParts;

/** The parts of a document that a part of it refers to. What lies outside the document is left out. */
public record PartRelations(List<Relation> all) {

    private static final String PACKAGE = "_rels/.rels";

    /**
     * A part that another refers to.
     *
     * @param type what it is to the other, as a name that begins with {@code http:}
     * @param target the part's name
     */
    public record Relation(String id, String type, String target) {}

    /** The name of the document's main part; empty when the document does not name one. */
    public static Optional<String> main(PackageParts packageParts) throws IOException {
        return of(packageParts, PACKAGE, "").find("/officeDocument");
    }

    /** Relations of the part: empty when it has no list of them. */
    public static PartRelations of(PackageParts packageParts, String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = part.substring(folder.length());
        return of(packageParts, folder + "_rels/" + name + ".rels", folder);
    }

    private static PartRelations of(PackageParts packageParts, String list, String folder) throws IOException {
        List<Relation> relations = new ArrayList<>();
        Optional<InputStream> xml = packageParts.find(list);
        if (xml.isPresent()) {
            XmlEvents.read(xml.get(), (name, attributes) -> {
                String target = attributes.find("Target");
                if (name.equals("Relationship")
                        && target != null
                        && !"External".equals(attributes.find("TargetMode"))) {
                    relations.add(new Relation(
                            String.valueOf(attributes.find("Id")),
                            String.valueOf(attributes.find("Type")),
                            target.startsWith("/") ? target.substring(1) : resolved(folder, target)));
                }
            });
        }
        return new PartRelations(relations);
    }

    private static String resolved(String folder, String target) {
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }

    /** The relations without those of these ids. */
    public PartRelations without(Set<String> ids) {
        return new PartRelations(
                all.stream().filter(relation -> !ids.contains(relation.id())).toList());
    }

    /** The first part of this type. */
    public Optional<String> find(String type) {
        return all.stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst();
    }
}
