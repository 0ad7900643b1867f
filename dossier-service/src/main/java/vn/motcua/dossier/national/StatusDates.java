package vn.motcua.dossier.national;

import java.util.List;
import java.util.Set;

/// Which dates a snapshot of each status must have, and which it may have; any other contradicts the status.
///
/// @param required without these the status says nothing that can be taken
/// @param allowed the required ones, and those that may be known besides
record StatusDates(Set<String> required, Set<String> allowed) {

    static final String SUBMITTED = "NgayNopHoSo";
    static final String ACCEPTED = "NgayTiepNhan";
    static final String ENDED = "NgayKetThucXuLy";
    static final String RETURNED = "NgayTra";
    static final String REFUSED = "NgayTuChoi";

    static final List<String> ALL = List.of(SUBMITTED, ACCEPTED, ENDED, RETURNED, REFUSED);

    static StatusDates of(int status) {
        return switch (status) {
            case 1 -> new StatusDates(Set.of(SUBMITTED), Set.of(SUBMITTED));
            case 2, 4, 6 -> new StatusDates(Set.of(ACCEPTED), Set.of(SUBMITTED, ACCEPTED));
            case 3 -> new StatusDates(Set.of(SUBMITTED, REFUSED), Set.of(SUBMITTED, REFUSED));
            case 5 -> new StatusDates(Set.of(), Set.of(SUBMITTED, ACCEPTED));
            case 7, 8 -> new StatusDates(Set.of(ENDED), Set.of(SUBMITTED, ACCEPTED, ENDED));
            case 9 -> new StatusDates(Set.of(ACCEPTED, ENDED), Set.of(SUBMITTED, ACCEPTED, ENDED, REFUSED));
            case 10 ->
                new StatusDates(
                        Set.of(ACCEPTED, ENDED, RETURNED), Set.of(SUBMITTED, ACCEPTED, ENDED, RETURNED, REFUSED));
            default -> throw new IllegalArgumentException("the national statuses are 1 to 10");
        };
    }
}
