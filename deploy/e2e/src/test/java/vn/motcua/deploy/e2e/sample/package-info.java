/// The sample of the house: an invented commune's dossiers over the campaign of 2024, and the figures that must come
/// out.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.e2e.sample;
