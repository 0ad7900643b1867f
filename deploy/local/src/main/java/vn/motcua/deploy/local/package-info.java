/// The whole of Một Cửa on one machine: starts, watches and stops its parts, and hands out tokens.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.local;
