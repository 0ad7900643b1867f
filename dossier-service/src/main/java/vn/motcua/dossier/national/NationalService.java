package vn.motcua.dossier.national;

import java.util.Arrays;
import java.util.Optional;

/// The two services of the national format that bring dossiers.
public enum NationalService {
    /// The whole dossier as it stands.
    SNAPSHOT("DongBoHoSoMC"),
    /// One step of its progress.
    PROGRESS("CapNhatTienDoHoSoMC");

    private final String code;

    NationalService(String code) {
        this.code = code;
    }

    /// As written in a request.
    public String code() {
        return code;
    }

    /// The service of this name, if there is one.
    public static Optional<NationalService> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
