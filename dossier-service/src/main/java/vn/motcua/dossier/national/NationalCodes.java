package vn.motcua.dossier.national;

import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;

/// The numbers of the national format, one to one with our words.
final class NationalCodes {

    private NationalCodes() {}

    static Channel channel(int code) {
        return switch (code) {
            case 1 -> Channel.COUNTER;
            case 2 -> Channel.ONLINE;
            case 3 -> Channel.POSTAL;
            default -> throw new IllegalArgumentException("the national channels are 1 to 3");
        };
    }

    static int code(Channel channel) {
        return switch (channel) {
            case COUNTER -> 1;
            case ONLINE -> 2;
            case POSTAL -> 3;
        };
    }

    static ApplicantKind applicantKind(int code) {
        return switch (code) {
            case 1 -> ApplicantKind.CITIZEN;
            case 2 -> ApplicantKind.ENTERPRISE;
            case 3 -> ApplicantKind.STATE;
            case 4 -> ApplicantKind.OTHER;
            default -> throw new IllegalArgumentException("the national kinds of applicants are 1 to 4");
        };
    }

    static int code(ApplicantKind kind) {
        return switch (kind) {
            case CITIZEN -> 1;
            case ENTERPRISE -> 2;
            case STATE -> 3;
            case OTHER -> 4;
        };
    }
}
