package vn.motcua.dossier.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on the A5 forms, ready to be printed. What is absent becomes a dotted line, to be filled in by hand.
final class Sheet {

    private Sheet() {}

    /// What all have in common.
    ///
    /// @param heading the title in capitals, line by line
    /// @param serial what the form's number ends in: `TNHS`
    /// @param date of the paper: `ngày 02 tháng 5 năm 2024`
    /// @param qr what the QR code holds
    record Head(
            String number,
            String source,
            String agency,
            String desk,
            String title,
            List<String> heading,
            String serial,
            String date,
            String code,
            String qr) {}

    /// The applicant and the matter.
    record Party(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            String request) {}

    /// Mẫu 01.
    record Receipt(
            Party party,
            List<String> papers,
            @Nullable String term,
            @Nullable String received,
            @Nullable String due,
            @Nullable String delivery,
            @Nullable String officer) {}

    /// Mẫu 02.
    ///
    /// @param again which request it is, from the second on
    record Supplement(
            Party party,
            List<String> items,
            String reason,
            @Nullable Integer again,
            @Nullable String officer) {}

    /// Mẫu 03, and the notice of stopping.
    record Refusal(
            Party party,
            String desk,
            String decision,
            @Nullable String reason,
            String signer,
            String how,
            @Nullable String officer) {}

    /// Mẫu 04.
    ///
    /// @param received the day, beginning with a capital
    /// @param promised until then
    /// @param again which rescheduling it is, from the second on
    record Apology(
            Party party,
            String agency,
            String received,
            @Nullable String promised,
            String reason,
            String due,
            @Nullable Integer again) {}

    /// The control slip.
    record Slip(
            String agency,
            String request,
            @Nullable String received,
            @Nullable String due,
            List<Step> steps) {}

    /// A line of the control slip.
    record Step(
            String from,
            String to,
            String at,
            @Nullable String result,
            @Nullable String due,
            String note) {}

    /// The register of some days.
    ///
    /// @param parts one for each regime that these days fall under
    record Register(String agency, String desk, String office, String period, List<Part> parts) {}

    /// The lines under one regime.
    record Part(String number, String source, List<Line> lines) {}

    /// A line of the register.
    ///
    /// @param qr what the QR code of a single dossier's line holds; absent in a list
    record Line(
            int number,
            String code,
            @Nullable String qr,
            String procedure,
            @Nullable String applicant,
            @Nullable String contact,
            String received,
            @Nullable String due,
            @Nullable String returned,
            @Nullable String medium,
            String note) {}
}
