//go:build tools

// Package tools pins the Temporal CLI that the start script builds where no prebuilt one can be had.
package tools

import _ "github.com/temporalio/cli/cmd/temporal"
