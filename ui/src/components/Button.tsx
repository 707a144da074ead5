import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import styles from "./Button.module.css";

type Look = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  look?: Look;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A labelled action. Its words begin with a verb. */
export function Button({ look = "secondary", icon: Icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={styles.button} data-look={look}>
      {Icon && <Icon aria-hidden size={16} />}
      {children}
    </AriaButton>
  );
}

interface ButtonLinkProps {
  look?: Look;
  icon?: LucideIcon;
  href: string;
  children: ReactNode;
}

/** A link to another screen that looks like an action. */
export function ButtonLink({ look = "secondary", icon: Icon, href, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={styles.button} data-look={look}>
      {Icon && <Icon aria-hidden size={16} />}
      {children}
    </Link>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  icon: LucideIcon;
  label: string;
}

/** An action shown as a picture; its words appear as a tooltip and to assistive technology. */
export function IconButton({ icon: Icon, label, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={styles.icon}>
        <Icon aria-hidden size={16} />
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
