import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon, type IconName } from "./icons";
import "./button.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `solid` for the one thing to do, `line` for the rest, `bare` where a line would be too much. */
  kind?: "solid" | "line" | "bare";
  icon?: IconName;
  ref?: Ref<HTMLButtonElement>;
}

/** What cannot be pressed now keeps its focus: a disabled element would drop it, and every key with it. */
export function Button(props: ButtonProps) {
  const { kind = "line", icon, children, className, disabled, onClick, ...rest } = props;
  const names = ["ui-button", `ui-button-${kind}`, className].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className={names}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  icon: IconName;
  /** Its accessible name, shown as a tip. */
  label: string;
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  const names = ["ui-icon-button", className].filter(Boolean).join(" ");
  return <Button title={label} {...rest} icon={icon} aria-label={label} className={names} />;
}
