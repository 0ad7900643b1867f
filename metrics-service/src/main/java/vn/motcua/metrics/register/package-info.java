/// The register of dossiers (sổ theo dõi hồ sơ): the newest state of each, flat, for reports, boards and questions.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.register;
