/// Canonical JSON and its hash: the same content has the same bytes.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.hash;
