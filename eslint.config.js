import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["src/mmkg/views/static/js/**/*.js", "bench/explore/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 60],
      complexity: ["error", 15],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      // What comes from the graph reaches the page as text only.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Use h() or s(): text, never markup." },
        { property: "outerHTML", message: "Use h() or s(): text, never markup." },
        { property: "insertAdjacentHTML", message: "Use h() or s(): text, never markup." },
        { property: "setHTMLUnsafe", message: "Use h() or s(): text, never markup." },
        { property: "createContextualFragment", message: "Use h() or s(): text, never markup." },
        { property: "parseFromString", message: "Use h() or s(): text, never markup." },
        { property: "srcdoc", message: "Use h() or s(): text, never markup." },
        { object: "document", property: "write", message: "Use h() or s(): text, never markup." },
      ],
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["tests/views/js/**/*.js", "packaging/*.js", "eslint.config.js"],
    languageOptions: { globals: globals.node },
  },
];
