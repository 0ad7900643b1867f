package vn.motcua.award.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.award.desk.SignedAsRequest;
import vn.motcua.award.law.SignedAs;

/// The fields of a form that say in what capacity somebody signs.
final class SignedForm {

    private SignedForm() {}

    /// What stands in them; absent where nothing was chosen.
    static @Nullable SignedAsRequest of(Form form) {
        String capacity = form.given("capacity");
        return capacity == null
                ? null
                : new SignedAsRequest(capacity, form.given("signerPost"), form.given("authorisation"));
    }

    /// Fills them in.
    static Form fill(Form form, @Nullable SignedAs as) {
        SignedAs shown = as == null ? SignedAs.HEAD : as;
        return form.with("capacity", shown.capacity())
                .with("signerPost", shown.post())
                .with("authorisation", shown.basis());
    }
}
