package vn.motcua.deploy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;

/// Finds in compiled classes which problems they make: every call of `Problem.of` and `new Problem`, wherever it stands
/// and however it is imported, with the slug and status that it is given as constants.
final class ProblemSlugs {

    private static final String PROBLEM = "vn/motcua/deploy/platform/problem/Problem";
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");

    /// One place where a problem is made.
    ///
    /// @param place class and method: `DeskProblems.refused`
    /// @param slug absent when it is no constant there
    /// @param status 0 when it is no constant there
    record Made(String place, @Nullable String slug, int status) {}

    private ProblemSlugs() {}

    /// All places in the classes below a folder.
    static List<Made> in(Path classes) {
        List<Made> all = new ArrayList<>();
        models(classes).forEach(model -> model.methods().forEach(method -> scan(model, method, all)));
        return all;
    }

    /// All places in the platform, whether it is a folder of classes or a jar.
    static List<Made> ofPlatform() {
        try {
            Path location = Path.of(Problem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(location)) {
                return in(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The platform has no place", e);
        }
    }

    /// The constants that look like slugs in the methods of a name, of a class below a folder.
    static Set<String> constantsOf(Path classes, String simpleName, String method) {
        Set<String> slugs = new TreeSet<>();
        models(classes)
                .filter(model -> simpleName(model).equals(simpleName))
                .flatMap(model -> model.methods().stream())
                .filter(one -> one.methodName().equalsString(method))
                .forEach(one -> one.code()
                        .ifPresent(code -> code.forEach(element -> {
                            @Nullable String constant = constant(element);
                            if (constant != null && SLUG.matcher(constant).matches()) {
                                slugs.add(constant);
                            }
                        })));
        return slugs;
    }

    private static void scan(ClassModel model, MethodModel method, List<Made> all) {
        // A problem itself, and what the catalogue shows as its example.
        if (List.of(PROBLEM, PROBLEM + "Kind").contains(model.thisClass().asInternalName())) {
            return;
        }
        String place = simpleName(model) + "." + method.methodName().stringValue();
        method.code().ifPresent(code -> {
            @Nullable String before = null;
            @Nullable String slug = null;
            int status = 0;
            for (CodeElement element : code) {
                if (!(element instanceof java.lang.classfile.Instruction)) {
                    continue;
                }
                if (makes(element)) {
                    all.add(new Made(place, slug, status));
                    slug = null;
                    status = 0;
                }
                // The first two arguments stand side by side: a constant text, then a constant number.
                if (before != null
                        && element instanceof ConstantInstruction one
                        && one.constantValue() instanceof Integer number
                        && number >= 400
                        && number < 600) {
                    slug = before;
                    status = number;
                }
                @Nullable String constant = constant(element);
                before = constant != null && SLUG.matcher(constant).matches() ? constant : null;
            }
        });
    }

    private static boolean makes(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                call.owner().asInternalName().equals(PROBLEM)
                        && (call.name().equalsString("of") || call.name().equalsString("<init>"));
            // A reference to the method: its slug is nowhere to be seen, so it counts as one that is no constant.
            case InvokeDynamicInstruction call ->
                call.bootstrapArgs().stream()
                        .map(Object::toString)
                        .anyMatch(text -> text.contains("Problem::of(") || text.contains("Problem::<init>("));
            default -> false;
        };
    }

    private static @Nullable String constant(CodeElement element) {
        return element instanceof ConstantInstruction one && one.constantValue() instanceof String text ? text : null;
    }

    private static String simpleName(ClassModel model) {
        String name = model.thisClass().asInternalName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Stream<ClassModel> models(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream()
                    .map(ProblemSlugs::model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel model(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
