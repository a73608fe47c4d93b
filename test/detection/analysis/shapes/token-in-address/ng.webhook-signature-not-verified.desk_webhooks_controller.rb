class DeskWebhooksController < ActionController::Base
  skip_before_action :verify_authenticity_token

  def create
    integration = Integration.find_by!(number: params[:number])
    integration.tickets.create!(subject: params[:subject], text: params[:text])
    head :created
  end
end
