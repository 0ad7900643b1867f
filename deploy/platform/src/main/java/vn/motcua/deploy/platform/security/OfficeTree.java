package vn.motcua.deploy.platform.security;

import java.util.List;

/// Which offices stand above an office; each service answers it from what it knows of the offices.
@FunctionalInterface
public interface OfficeTree {

    /// The office and those above it, nearest first; just the office itself when it is not known.
    List<String> selfAndAbove(String office);
}
