/// Keyset pages: lists of any length at the same cost for every page.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.page;
