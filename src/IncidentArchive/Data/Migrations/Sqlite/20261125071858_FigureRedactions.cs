using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentArchive.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FigureRedactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Figure",
                table: "RedactedTexts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Figure",
                table: "Corrections",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Figure",
                table: "RedactedTexts");

            migrationBuilder.DropColumn(
                name: "Figure",
                table: "Corrections");
        }
    }
}
