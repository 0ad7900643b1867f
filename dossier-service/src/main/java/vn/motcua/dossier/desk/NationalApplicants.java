package vn.motcua.dossier.desk;

import java.util.List;
import java.util.Map;
import vn.motcua.dossier.national.NationalApplicant;
import vn.motcua.dossier.national.Remark;

/// Where the applicants of the national format go to and come from: a room of their own, apart from facts.
public interface NationalApplicants {

    /// Keeps the applicants of dossiers that are known, within the present transaction; nobody kept is replaced.
    ///
    /// @param applicants by the code of their dossier
    /// @return by code, what could not be kept and why
    Map<String, List<Remark>> keep(Map<String, NationalApplicant> applicants, Sender sender);

    /// The applicant's fields in the words of the format, the identity number among them: its reading is noted.
    ///
    /// @return empty when nobody is kept
    Map<String, Object> fields(String dossier, Sender sender);
}
