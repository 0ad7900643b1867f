package vn.motcua.deploy.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Invented offices: communes below districts below provinces. A province has 500 communes, about as many as the
/// largest of Vietnam had before 2025, and three times as many as the usual one.
///
/// @param communes in the order of their codes
public record Country(List<Office> provinces, List<Office> districts, List<Office> communes) {

    private static final int COMMUNES_OF_A_DISTRICT = 20;
    private static final int DISTRICTS_OF_A_PROVINCE = 25;

    /// An office.
    ///
    /// @param level `commune`, `district` or `province`
    /// @param parent code of the office above; absent for a province
    public record Office(
            String code,
            String name,
            String level,
            @Nullable String parent) {}

    public Country {
        provinces = List.copyOf(provinces);
        districts = List.copyOf(districts);
        communes = List.copyOf(communes);
    }

    /// As many communes as asked for, with the offices above them.
    public static Country of(int communes) {
        List<Office> provinces = new ArrayList<>();
        List<Office> districts = new ArrayList<>();
        List<Office> all = new ArrayList<>();
        for (int commune = 0; commune < communes; commune++) {
            int district = commune / COMMUNES_OF_A_DISTRICT;
            int province = district / DISTRICTS_OF_A_PROVINCE;
            String provinceCode = code("B", province);
            String districtCode = code(provinceCode + ".", district % DISTRICTS_OF_A_PROVINCE);
            if (province == provinces.size()) {
                provinces.add(new Office(provinceCode, "UBND tỉnh " + (province + 1), "province", null));
            }
            if (district == districts.size()) {
                districts.add(new Office(districtCode, "UBND huyện " + (district + 1), "district", provinceCode));
            }
            all.add(new Office(
                    code(districtCode + ".", commune % COMMUNES_OF_A_DISTRICT),
                    "UBND xã " + (commune + 1),
                    "commune",
                    districtCode));
        }
        return new Country(provinces, districts, all);
    }

    /// All offices, those above first.
    public List<Office> all() {
        List<Office> all = new ArrayList<>(provinces);
        all.addAll(districts);
        all.addAll(communes);
        return all;
    }

    private static String code(String before, int place) {
        return String.format(Locale.ROOT, "%s%02d", before, place + 1);
    }
}
